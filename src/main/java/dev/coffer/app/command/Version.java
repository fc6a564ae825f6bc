package dev.coffer.app.command;

import dev.coffer.app.Build;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the program. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {Build.name()};
    }
}
