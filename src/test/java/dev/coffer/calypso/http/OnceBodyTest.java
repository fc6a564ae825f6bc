package dev.coffer.calypso.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class OnceBodyTest {

    private static final class Recorder implements Flow.Subscriber<ByteBuffer> {
        final List<String> events = new ArrayList<>();

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(ByteBuffer item) {
            events.add(item.remaining() + " bytes");
        }

        @Override
        public void onError(Throwable throwable) {
            events.add("error");
        }

        @Override
        public void onComplete() {
            events.add("end");
        }
    }

    private static List<String> subscribe(OnceBody body) {
        Recorder recorder = new Recorder();
        body.subscribe(recorder);
        return recorder.events;
    }

    @Test
    void handsItsBytesOutOnce() {
        OnceBody body = new OnceBody(Body.ofText("pay"));
        assertThat(subscribe(body)).containsExactly("3 bytes", "end");
        assertThat(subscribe(body)).containsExactly("error");
        assertThat(body.withdraw()).isFalse();
    }

    @Test
    void aWithdrawnBodyNeverLeaves() {
        OnceBody body = new OnceBody(Body.ofText("pay"));
        assertThat(body.withdraw()).isTrue();
        assertThat(subscribe(body)).containsExactly("error");
        assertThat(body.withdraw()).isTrue();
    }
}
