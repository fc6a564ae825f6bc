package dev.coffer;

import dev.coffer.app.command.CofferCommand;

/**
 * The way in. Not a JavaFX {@code Application}: the launcher refuses such a main class when it comes from the class path
 * (docs/decisions/0002).
 */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(CofferCommand.run(args));
    }
}
