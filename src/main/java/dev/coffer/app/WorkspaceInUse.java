package dev.coffer.app;

/** The workspace is open in another console. Nothing was changed; that console can be brought to the front. */
public final class WorkspaceInUse extends CommandFailed {
    private static final long serialVersionUID = 1L;

    private final transient Holder holder;

    WorkspaceInUse(Holder holder) {
        super("This workspace is open in another console (" + holder.who()
                + "). Nothing was changed. Use that one, or close it first.");
        this.holder = holder;
    }

    public Holder holder() {
        return holder;
    }
}
