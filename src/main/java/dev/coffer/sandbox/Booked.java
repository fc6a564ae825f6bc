package dev.coffer.sandbox;

import java.math.BigDecimal;
import java.time.Instant;

/** One accepted payout in the books. */
record Booked(long id, Order order, BigDecimal fee, BigDecimal feePercent, Instant accepted, Progress progress) {

    /** What leaves the balance. */
    BigDecimal total() {
        return order.amount().add(fee);
    }

    String state() {
        return progress.state();
    }

    Booked with(Progress next) {
        return new Booked(id, order, fee, feePercent, accepted, next);
    }
}
