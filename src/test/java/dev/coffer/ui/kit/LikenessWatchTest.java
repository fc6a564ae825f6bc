package dev.coffer.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.core.address.Address;
import dev.coffer.core.address.KnownAddresses;
import dev.coffer.core.address.Likeness;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.money.Chain;
import dev.coffer.support.SamplePayees;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The radar as a form sees it: no answer, then the right one, and never one to another question. */
final class LikenessWatchTest {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final AtomicInteger told = new AtomicInteger();
    private KnownAddresses known = KnownAddresses.of(List.of(SamplePayees.TRON));
    private boolean readable = true;
    private final LikenessWatch watch = new LikenessWatch(this::ask, waiting::add, Runnable::run);

    LikenessWatchTest() {
        watch.onAnswer(told::incrementAndGet);
    }

    private List<Likeness> ask(Address candidate) {
        if (!readable) {
            throw new FailureException(new Failure.Storage("unreadable"));
        }
        return known.compare(candidate);
    }

    private void answer() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    @Test
    void thereIsNoAnswerUntilItIsThere() {
        assertThat(watch.compare(SamplePayees.TRON)).isNull();
        assertThat(watch.compare(SamplePayees.TRON)).isNull();
        assertThat(waiting).as("asked once").hasSize(1);
        answer();
        assertThat(told).hasValue(1);
        assertThat(watch.compare(SamplePayees.TRON)).extracting(Likeness::grade).containsExactly(Likeness.Grade.SAME);
    }

    @Test
    void anAnswerToAnEarlierQuestionIsDropped() {
        watch.compare(SamplePayees.TRON);
        Address other = new Address(Chain.ETHEREUM, SamplePayees.ETHER.text());
        assertThat(watch.compare(other)).isNull();
        waiting.poll().run();
        assertThat(told).hasValue(0);
        assertThat(watch.compare(other)).isNull();
        answer();
        assertThat(watch.compare(other)).isEmpty();
    }

    @Test
    void whatIsLearntMeanwhileIsToldWithoutAGap() {
        watch.compare(SamplePayees.ETHER);
        answer();
        assertThat(watch.compare(SamplePayees.ETHER)).isEmpty();
        known = known.with(SamplePayees.ETHER);
        watch.again();
        assertThat(watch.compare(SamplePayees.ETHER)).isEmpty();
        answer();
        assertThat(watch.compare(SamplePayees.ETHER)).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsNoAnswer() {
        readable = false;
        assertThat(watch.compare(SamplePayees.TRON)).isNull();
        answer();
        assertThatThrownBy(() -> watch.compare(SamplePayees.TRON)).isInstanceOf(FailureException.class);
        readable = true;
        watch.again();
        answer();
        assertThat(watch.compare(SamplePayees.TRON)).hasSize(1);
    }
}
