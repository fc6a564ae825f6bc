package dev.coffer.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.account.Connection;
import dev.coffer.core.account.Connector;
import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.support.World;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConnectViewModelTest {
    private final List<Credentials> tried = new ArrayList<>();
    private final List<Route> went = new ArrayList<>();
    private final List<Runnable> work = new ArrayList<>();
    private @Nullable Failure failure;

    private final Connector connector = new Connector() {
        @Override
        public Connection connect(ServerAddress server, Credentials credentials) {
            tried.add(credentials);
            return answer();
        }

        @Override
        public Connection connectToSandbox() {
            return answer();
        }
    };
    private final ConnectViewModel model = new ConnectViewModel(connector, went::add, work::add, Runnable::run);

    private Connection answer() {
        if (failure != null) {
            throw new FailureException(failure);
        }
        return World.sandbox();
    }

    @Test
    void namesWhatIsMissingAtItsFieldAndAsksNobody() {
        model.serverProperty().set("http://example.org");
        model.connect();
        assertThat(model.serverProblemProperty().get()).contains("https");
        assertThat(model.accountProblemProperty().get()).isNotEmpty();
        assertThat(model.keyProblemProperty().get()).isNotEmpty();
        assertThat(model.secretProblemProperty().get()).isNotEmpty();
        assertThat(work).isEmpty();
        model.keyProperty().set("k");
        assertThat(model.keyProblemProperty().get()).isEmpty();
    }

    @Test
    void anUnusualAccountIsRemarkedOnAndStillTried() {
        fill("abc");
        assertThat(model.accountRemarkProperty().get()).contains("0x and 40");
        model.connect();
        runWork();
        assertThat(tried).hasSize(1);
    }

    @Test
    void goesToTheBalancesAndKeepsNoSecret() {
        fill(World.ACCOUNT);
        model.connect();
        assertThat(model.busyProperty().get()).isTrue();
        runWork();
        assertThat(tried).containsExactly(new Credentials(World.ACCOUNT, "key", "secret"));
        assertThat(went).containsExactly(new Route.Balances());
        assertThat(model.secretProperty().get()).isEmpty();
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void aFailureStaysOnTheScreenAndCanBeRetriedWithoutTyping() {
        fill(World.ACCOUNT);
        failure = new Failure.Unreachable("no route");
        model.connect();
        runWork();
        assertThat(went).isEmpty();
        assertThat(model.failureProperty().get()).extracting("title").isEqualTo("Server not reached");
        failure = null;
        model.retry();
        runWork();
        assertThat(model.failureProperty().get()).isNull();
        assertThat(went).containsExactly(new Route.Balances());
    }

    @Test
    void clickingTwiceConnectsOnce() {
        model.connectToSandbox();
        model.connectToSandbox();
        assertThat(work).hasSize(1);
        runWork();
        assertThat(went).hasSize(1);
    }

    @Test
    void comingBackFindsNoSecretOfTheLastVisit() {
        fill(World.ACCOUNT);
        model.opened();
        assertThat(model.secretProperty().get()).isEmpty();
    }

    private void fill(String account) {
        model.accountProperty().set(account);
        model.keyProperty().set("key");
        model.secretProperty().set(" secret ");
    }

    private void runWork() {
        List<Runnable> due = List.copyOf(work);
        work.clear();
        due.forEach(Runnable::run);
    }
}
