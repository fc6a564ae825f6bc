package dev.coffer.app.command;

import dev.coffer.app.Doctor;
import dev.coffer.platform.SystemTime;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code coffer doctor}: a line a check, {@code ok} or what to do. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Check clock, key, signature, account and database. Exit code 1 if any falls short. Prints no secret.")
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private WorkspaceOption where = new WorkspaceOption();

    @Mixin
    private ServerOption server = new ServerOption();

    @Override
    public Integer call() {
        Doctor doctor = new Doctor(SystemTime.clock());
        boolean well = true;
        for (Doctor.Finding finding :
                doctor.examine(where.dir(), server.address(), ServerOption.credentials(System.getenv()))) {
            if (command != null) {
                command.commandLine().getOut().println(finding.line());
            }
            well &= finding.ok();
        }
        return well ? 0 : 1;
    }
}
