package dev.coffer.core.address;

import dev.coffer.core.money.Chain;

/** placeholder, replaced by the address room. */
public record Address(Chain chain, String text) {}
