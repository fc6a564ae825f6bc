package dev.coffer.ui.payout;

import java.util.concurrent.Executor;

/** The threads that the screen hands work to. */
public record PayoutExecutors(Executor screen, Executor db, Executor dbRead, Executor lookUp) {}
