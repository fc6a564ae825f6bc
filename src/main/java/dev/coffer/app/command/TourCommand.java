package dev.coffer.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "tour")
final class TourCommand implements Callable<Integer> {
    static int withoutDisplay() {
        return 1;
    }

    @Override
    public Integer call() {
        return 1;
    }
}
