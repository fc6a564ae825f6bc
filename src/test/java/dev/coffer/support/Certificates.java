package dev.coffer.support;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PKCS#12 files as people make them, by the JDK's own {@code keytool}. */
public final class Certificates {
    public static final String PASSWORD = "changeit";

    private Certificates() {}

    /** Key and certificate for 127.0.0.1, good for 90 days. */
    public static Path good(Path folder) {
        return pair(folder.resolve("good.p12"), "-validity", "90");
    }

    /** Key and certificate that ended on 31 January 2020 where the computer is in UTC, or a day beside it. */
    public static Path ended(Path folder) {
        return pair(folder.resolve("ended.p12"), "-startdate", "2020/01/01 12:00:00", "-validity", "30");
    }

    /** A certificate alone. */
    public static Path withoutKey(Path folder) {
        Path whole = good(folder);
        Path exported = folder.resolve("exported.cer");
        Path file = folder.resolve("without-key.p12");
        keytool(whole, "-exportcert", "-alias", "receiver", "-file", exported.toString());
        keytool(file, "-importcert", "-noprompt", "-alias", "receiver", "-file", exported.toString());
        return file;
    }

    private static Path pair(Path file, String... validity) {
        List<String> arguments = new ArrayList<>(List.of("-genkeypair", "-alias", "receiver", "-keyalg", "EC"));
        arguments.addAll(List.of("-dname", "CN=localhost", "-ext", "SAN=IP:127.0.0.1"));
        arguments.addAll(List.of(validity));
        keytool(file, arguments.toArray(String[]::new));
        return file;
    }

    private static void keytool(Path file, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", PASSWORD));
        try {
            Process keytool = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("keytool ended with " + keytool.exitValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
