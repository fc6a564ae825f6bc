package dev.coffer.core.payee;

import dev.coffer.core.feed.Feed;
import dev.coffer.core.feed.Publisher;
import java.util.List;

/**
 * A book whose contents lie ready in memory, so that the form can say at every key whose address is typed, and that tells the screens of
 * every change once it is durable.
 */
public final class PublishedPayeeBook implements PayeeBook {
    private final PayeeBook book;
    private final Publisher<Payees> payees = new Publisher<>(Payees.NONE);
    private boolean read;

    public PublishedPayeeBook(PayeeBook book) {
        this.book = book;
    }

    /** Any thread may subscribe. Nobody is in it before {@link #read} or {@link #keep} was called once. */
    public Feed<Payees> payees() {
        return payees;
    }

    /** All payees; reads the disk at the first call only. On the database thread. */
    public Payees read() {
        if (!read) {
            Payees all = Payees.of(book.all());
            read = true;
            publish(all);
        }
        return payees.current();
    }

    @Override
    public List<Payee> all() {
        return book.all();
    }

    @Override
    public void keep(List<PayeeChange> changes) {
        Payees before = read();
        book.keep(changes);
        publish(before.with(changes.stream().map(PayeeChange::after).toList()));
    }

    private void publish(Payees now) {
        try {
            payees.publish(now);
        } catch (RuntimeException e) {
            // What is durable stays so, whatever a listener makes of it: the caller must not be told otherwise.
            Thread here = Thread.currentThread();
            here.getUncaughtExceptionHandler().uncaughtException(here, e);
        }
    }
}
