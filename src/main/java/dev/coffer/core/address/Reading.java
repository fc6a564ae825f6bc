package dev.coffer.core.address;

import java.util.List;

/** What a text is by its own form, before anybody asks which chain was chosen. */
sealed interface Reading {

    /** An intact address of a network; {@code canonical} is the form to send. */
    record Found(Network network, String canonical, List<AddressRemark> remarks) implements Reading {}

    /** A text that means to be an address of {@code network} but is not one. */
    record Broken(Network network, AddressProblem problem) implements Reading {}

    /** A text whose trouble is the same whichever chain was chosen. */
    record Hopeless(AddressProblem problem) implements Reading {}

    /** The check characters fit, but the version bytes belong to nobody that is known here. */
    record Foreign() implements Reading {}

    record Lightning() implements Reading {}

    /** Nothing that any known form explains. */
    record Unknown() implements Reading {}

    static Reading found(Network network, String canonical) {
        return new Found(network, canonical, List.of());
    }

    static Reading broken(Network network, ProblemKind kind, String... arguments) {
        return new Broken(network, AddressProblem.of(kind, arguments));
    }
}
