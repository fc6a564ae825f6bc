package dev.coffer.core.address;

import dev.coffer.core.money.Chain;

/** Words the mismatch between what a text is and what was chosen. */
final class WrongChain {

    private WrongChain() {}

    static AddressProblem intact(Chain chosen, Network network) {
        ProblemKind kind = switch (network.standing()) {
            case PAYABLE -> ProblemKind.WRONG_CHAIN;
            case FOREIGN -> ProblemKind.UNSUPPORTED_NETWORK;
            case TEST -> ProblemKind.TEST_NETWORK;
        };
        return AddressProblem.of(kind, network.displayName(), chosen.displayName());
    }

    /** Half an address of another chain is no evidence; a whole one with a bad checksum is. */
    static AddressProblem broken(Chain chosen, Network network, AddressProblem problem) {
        return switch (problem.kind()) {
            case CHECKSUM, CHECKSUM_LOCATED, CASE_CHECKSUM, FUTURE_VERSION ->
                AddressProblem.of(ProblemKind.WRONG_CHAIN_BROKEN, network.displayName(), chosen.displayName());
            default -> notAnAddress(chosen);
        };
    }

    static AddressProblem foreign(Chain chosen) {
        return AddressProblem.of(ProblemKind.UNKNOWN_NETWORK, chosen.displayName());
    }

    static AddressProblem notAnAddress(Chain chosen) {
        return AddressProblem.of(
                ProblemKind.NOT_AN_ADDRESS,
                chosen.displayName(),
                Network.of(chosen).beginnings());
    }
}
