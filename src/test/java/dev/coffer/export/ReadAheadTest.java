package dev.coffer.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.core.export.PayoutRecord;
import dev.coffer.support.RandomRecords;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReadAheadTest {
    private final List<PayoutRecord> records = new RandomRecords(1).newestFirst(7);

    @Test
    void everyRowComesOnceAndInOrder() {
        try (ReadAhead ahead = new ReadAhead(new ListStream(records, 3), Runnable::run)) {
            List<PayoutRecord> all = new ArrayList<>();
            for (List<PayoutRecord> rows = ahead.next(); !rows.isEmpty(); rows = ahead.next()) {
                all.addAll(rows);
            }
            assertThat(all).isEqualTo(records);
            assertThat(ahead.totals()).isEqualTo(new ListStream(records, 1).totals());
        }
    }

    @Test
    void onePieceIsUnderWayWhileThePresentOneIsUsed() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        List<Integer> asked = new ArrayList<>();
        ReadAhead ahead = new ReadAhead(new ListStream(records, 3), work -> {
            asked.add(waiting.size());
            if (asked.size() == 1) {
                work.run();
            } else {
                waiting.add(work);
            }
        });
        assertThat(ahead.next()).hasSize(3);
        assertThat(waiting).as("the second piece").hasSize(1);
        assertThat(asked).containsExactly(0, 0);
        waiting.remove().run();
        ahead.close();
    }

    @Test
    void whatStopsTheReadingReachesTheWriterAsItWas() {
        PayoutStream broken = new ListStream(records, 3) {
            @Override
            public List<PayoutRecord> next() {
                throw new IllegalStateException("broken");
            }
        };
        try (ReadAhead ahead = new ReadAhead(broken, Runnable::run)) {
            assertThatThrownBy(ahead::next)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("broken");
        }
    }
}
