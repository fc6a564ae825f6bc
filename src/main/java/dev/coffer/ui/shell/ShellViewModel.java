package dev.coffer.ui.shell;

import dev.coffer.core.account.Connection;
import dev.coffer.core.status.Refresh;
import dev.coffer.ui.kit.FxFeeds;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What the frame says: as which account, over which connection, how current, and what needs attention. */
public final class ShellViewModel {
    private final ShellFeeds feeds;
    private final Refresh refresh;
    private final ZoneId zone;
    private final boolean asksNobody;

    private final ReadOnlyStringWrapper accountName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper accountId = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper connected = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper sandbox = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<LinkState> link;
    private final ReadOnlyObjectWrapper<List<StatusLine>> lines = new ReadOnlyObjectWrapper<>(List.of());

    public ShellViewModel(ShellFeeds feeds, Refresh refresh, ZoneId zone, Executor screen) {
        this(feeds, refresh, zone, screen, false);
    }

    /** Of a console that only reads its own workspace: the account is named, and no connection is waited for. */
    public static ShellViewModel readOnly(ShellFeeds feeds, Refresh refresh, ZoneId zone, Executor screen) {
        return new ShellViewModel(feeds, refresh, zone, screen, true);
    }

    private ShellViewModel(ShellFeeds feeds, Refresh refresh, ZoneId zone, Executor screen, boolean asksNobody) {
        this.asksNobody = asksNobody;
        this.feeds = feeds;
        this.refresh = refresh;
        this.zone = zone;
        this.link = new ReadOnlyObjectWrapper<>(linkNow());
        FxFeeds.newest(feeds.connection(), screen, this::connection);
        FxFeeds.newest(feeds.status(), screen, ignored -> judge());
        FxFeeds.newest(feeds.clockOffset(), screen, ignored -> judge());
        FxFeeds.newest(feeds.outstanding(), screen, ignored -> judge());
        FxFeeds.newest(feeds.notices(), screen, ignored -> judge());
        FxFeeds.newest(feeds.ticker(), screen, ignored -> judge());
    }

    /** Asks the server now; possible once an account is connected. */
    public void refresh() {
        if (connected.get()) {
            refresh.now();
        }
    }

    public ReadOnlyBooleanProperty canRefreshProperty() {
        return connected.getReadOnlyProperty();
    }

    public void visible(boolean visible) {
        refresh.visible(visible);
    }

    public ReadOnlyStringProperty accountNameProperty() {
        return accountName.getReadOnlyProperty();
    }

    /** The whole id, never shortened; empty while not connected. */
    public ReadOnlyStringProperty accountIdProperty() {
        return accountId.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty sandboxProperty() {
        return sandbox.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LinkState> linkProperty() {
        return link.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<StatusLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    private void connection(Optional<Connection> now) {
        connected.set(now.isPresent());
        sandbox.set(now.map(Connection::sandbox).orElse(false));
        accountId.set(now.map(Connection::account).orElse(""));
        accountName.set(now.map(ShellViewModel::name).orElse("No account connected"));
        judge();
    }

    private static String name(Connection connection) {
        String name = connection.accountName();
        return name == null || name.isBlank() ? "Calypso account" : name;
    }

    private void judge() {
        link.set(linkNow());
        List<StatusLine> now = StatusLine.all(
                feeds.status().current(),
                feeds.clockOffset().current(),
                feeds.outstanding().current(),
                feeds.notices().current(),
                feeds.ticker().current(),
                zone);
        if (!now.equals(lines.get())) {
            lines.set(now);
        }
    }

    private LinkState linkNow() {
        if (asksNobody) {
            return LinkState.READ_ONLY;
        }
        return LinkState.of(
                feeds.connection().current().isPresent(),
                feeds.status().current(),
                feeds.ticker().current(),
                zone);
    }
}
