package dev.coffer.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Stretches against a plain set of positions. */
class RangesTest {

    @Test
    void stretchesAreWhatASetOfPositionsWouldBe() {
        long seed = Long.getLong("history.seed", System.nanoTime());
        Random random = new Random(seed);
        Ranges ranges = new Ranges();
        TreeSet<Integer> set = new TreeSet<>();
        for (int i = 0; i < 3_000; i++) {
            int first = random.nextInt(60);
            int last = first + random.nextInt(12);
            switch (random.nextInt(9)) {
                case 0 -> {
                    int by = random.nextInt(-5, 6);
                    ranges.shift(by);
                    TreeSet<Integer> moved = new TreeSet<>();
                    set.forEach(it -> moved.add(it + by));
                    set.clear();
                    set.addAll(moved.tailSet(0));
                }
                case 1, 2, 3, 4 -> {
                    ranges.remove(first, last);
                    set.subSet(first, last + 1).clear();
                }
                default -> {
                    ranges.add(first, last);
                    for (int position = first; position <= last; position++) {
                        set.add(position);
                    }
                }
            }
            assertThat(ranges.size()).as("seed %s", seed).isEqualTo(set.size());
            int rank = 0;
            for (int position : set) {
                assertThat(ranges.get(rank++)).as("seed %s", seed).isEqualTo(position);
                assertThat(ranges.contains(position)).isTrue();
            }
            assertThat(ranges.contains(first)).isEqualTo(set.contains(first));
            assertThat(ranges.isEmpty()).isEqualTo(set.isEmpty());
        }
    }
}
