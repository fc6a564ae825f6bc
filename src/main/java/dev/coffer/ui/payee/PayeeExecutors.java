package dev.coffer.ui.payee;

import java.util.concurrent.Executor;

/** The threads that the screen hands work to. */
public record PayeeExecutors(Executor screen, Executor db, Executor io) {}
