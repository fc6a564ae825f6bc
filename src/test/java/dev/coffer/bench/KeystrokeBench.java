package dev.coffer.bench;

import dev.coffer.core.address.Address;
import dev.coffer.core.address.AddressParser;
import dev.coffer.core.address.DenyList;
import dev.coffer.core.address.LikenessSearch;
import dev.coffer.core.address.Receivers;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payee.PayeeChange;
import dev.coffer.store.Database;
import dev.coffer.store.SqliteLikenessSearch;
import dev.coffer.store.SqlitePayeeBook;
import dev.coffer.support.SamplePayees;
import dev.coffer.ui.payout.ReceiverCheck;
import dev.coffer.ui.payout.TypedReceiver;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a key in the address field costs with many addresses known: the receiver's check alone, and the whole form judged anew, as it is
 * at every key, the look-alike radar asked in the file and answered there and then, which the console leaves to another thread. Addresses are typed to the end and pasted; newcomers of every chain, known ones and forged twins in equal parts. The
 * first few are what a person meets who opens the console to pay, before the JVM has compiled anything.
 */
final class KeystrokeBench {
    private static final int KNOWN = Integer.getInteger("bench.known", 10_000);
    private static final int FIRST = 10;
    private static final int TYPED = 600;
    private static final int RUNS = 5;
    private static final long SEED = Long.getLong("seed", 20261122L);

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<Address> paid = Receivers.some(KNOWN, random);

    @TempDir
    Path folder;

    @Test
    void keyToJudgement() throws IOException {
        System.out.println("keystrokes: seed " + SEED);
        Clock clock = Clock.systemUTC();
        try (Database database = Database.open(folder.resolve("coffer.db"), folder.resolve("backups"), clock)) {
            List<PayeeChange> saved = new ArrayList<>();
            for (Address address : paid) {
                saved.add(PayeeChange.added(SamplePayees.payee("Payee " + saved.size(), address)));
            }
            new SqlitePayeeBook(database).keep(saved);
            measured(new SqliteLikenessSearch(database));
        }
    }

    private void measured(LikenessSearch known) throws IOException {
        Result result = new Result("keystroke");
        result.figure("known addresses", KNOWN);
        TypedReceiver form = new TypedReceiver(known);
        result.percentiles("the first " + FIRST + " addresses, whole form", typed(receivers(FIRST), inForm(form)));
        form.begin(Chain.ETHEREUM);
        result.percentiles("the first strange character, whole form", new long[] {once(() -> form.type("0x\u0430"))});

        ReceiverCheck check = new ReceiverCheck(new AddressParser(DenyList.shipped()), known);
        measured(result, "receiver alone", (address, text) -> TypedReceiver.check(check, address, text));
        measured(result, "whole form", inForm(form));
        result.write();
    }

    private void measured(Result result, String what, BiConsumer<Address, String> key) {
        typed(receivers(TYPED), key);
        List<long[]> runs = new ArrayList<>();
        for (int run = 1; run <= RUNS; run++) {
            long[] nanos = typed(receivers(TYPED), key);
            result.percentiles(what + ", run " + run, nanos);
            runs.add(nanos);
        }
        result.percentiles(
                what + ", all runs", runs.stream().flatMapToLong(Arrays::stream).toArray());
        List<Address> pasted = receivers(TYPED * RUNS);
        long[] nanos = new long[pasted.size()];
        for (int i = 0; i < nanos.length; i++) {
            Address address = pasted.get(i);
            key.accept(address, "");
            nanos[i] = once(() -> key.accept(address, address.text()));
        }
        result.percentiles(what + ", pasted whole", nanos);
    }

    private static BiConsumer<Address, String> inForm(TypedReceiver form) {
        return (address, text) -> {
            if (text.isEmpty()) {
                form.begin(address.chain());
            } else {
                form.type(text);
            }
        };
    }

    /** Character by character, the last one also taken back and typed again. */
    private static long[] typed(List<Address> receivers, BiConsumer<Address, String> key) {
        List<Long> nanos = new ArrayList<>();
        for (Address address : receivers) {
            String whole = address.text();
            key.accept(address, "");
            for (int end = 1; end <= whole.length(); end++) {
                String text = whole.substring(0, end);
                nanos.add(once(() -> key.accept(address, text)));
            }
            nanos.add(once(() -> key.accept(address, whole.substring(0, whole.length() - 1))));
            nanos.add(once(() -> key.accept(address, whole)));
        }
        return nanos.stream().mapToLong(Long::longValue).toArray();
    }

    private static long once(Runnable key) {
        long start = System.nanoTime();
        key.run();
        return System.nanoTime() - start;
    }

    /** Newcomers, known ones and twins in turn. */
    private List<Address> receivers(int count) {
        List<Address> newcomers = Receivers.some(count, random);
        List<Address> receivers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Address someone = paid.get(random.nextInt(paid.size()));
            receivers.add(
                    switch (i % 3) {
                        case 0 -> newcomers.get(i);
                        case 1 -> someone;
                        default -> Receivers.twin(someone, random);
                    });
        }
        return receivers;
    }
}
