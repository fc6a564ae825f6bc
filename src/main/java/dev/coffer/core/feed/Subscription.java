package dev.coffer.core.feed;

/** The end of a subscription, owned by whoever began it. Closing twice does nothing. */
public interface Subscription extends AutoCloseable {

    @Override
    void close();
}
