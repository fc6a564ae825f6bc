package dev.coffer.core.address;

/** Every reason to refuse an address, with its English wording: first what is wrong, then what to do. */
public enum ProblemKind {
    UNFINISHED("This has {0} characters so far; {a:1} address has {2}. Go on typing, or copy the whole address."),
    NOT_AN_ADDRESS(
            "This is not {a:0} address: those begin with {1}. Check that the whole address was copied, and nothing else."),
    TOO_LONG("This has {0} characters, far more than any address. Copy the address alone."),
    WRONG_LENGTH(
            "This has {0} characters, but {a:1} address has {2}. Compare it with the source; something is missing or doubled."),

    INVISIBLE_CHARACTER(
            "Character {0} cannot be seen: it is {1}. Hidden characters can be put into a text to deceive. Get the"
                    + " address from its source again, or type it."),
    LOOK_ALIKE_CHARACTER(
            "Character {0} is “{1}” ({2}). It looks like “{3}” but is another letter, and the address would be"
                    + " another or none. Get the address from its source again, or type it."),
    STRANGE_CHARACTER(
            "Character {0} is “{1}” ({2}), which no address contains. Copy the address alone, from its source."),
    BLANK_INSIDE(
            "There is a blank or a line break after character {0}. Only groups of exactly four with one blank between are"
                    + " joined, since elsewhere a character may be missing. Compare with the source and close the gap."),
    WRONG_CHARACTER("Character {0} is “{1}”, which {a:2} address never contains. Compare it with the source there."),

    CHECKSUM(
            "The check characters do not fit, so at least one character of this {0} address is wrong or missing. Compare it"
                    + " with the source, character by character."),
    CHECKSUM_LOCATED(
            "The check characters do not fit. Probably character {0}, “{1}”, is wrong: compare it with the source. If"
                    + " it is right there, compare every character."),
    CASE_CHECKSUM(
            "The pattern of capital and small letters does not fit, so at least one character of this address is wrong"
                    + " or was changed. Copy it from the source again."),
    MIXED_CASE(
            "Capital and small letters are mixed, which this kind of address never does. Compare it with the source."),
    ADDRESS_RULES("The check characters fit, but {0}. No wallet makes such an address; ask the receiver for another."),
    FUTURE_VERSION(
            "This is a Bitcoin address of a kind that nobody can own yet (witness version {0}, {1} bytes): whoever comes"
                    + " first could take the money. Ask the receiver for an address that begins with bc1q, bc1p, 1 or 3."),
    MISSING_PREFIX(
            "The 0x at the beginning is missing. If these 40 characters are the whole address, put 0x before them."),
    CAPITAL_PREFIX("This begins with 0X; such an address begins with 0x, the x small. Compare it with the source."),

    WRONG_CHAIN(
            "This is {a:0} address; you chose {1}. Choose the chain on which the receiver expects the money, or ask for"
                    + " {a:1} address."),
    WRONG_CHAIN_BROKEN(
            "This looks like {a:0} address with a mistake in it; you chose {1}. Ask the receiver which chain is"
                    + " meant, and for the address."),
    UNSUPPORTED_NETWORK(
            "This is {a:0} address, which Coffer does not pay; you chose {1}. Ask the receiver for {a:1} address."),
    TEST_NETWORK(
            "This is {a:0} address: money there is play money, and what is sent is lost. Ask the receiver for an address of"
                    + " the real network."),
    UNKNOWN_NETWORK(
            "The check characters fit, but the address belongs to no network that Coffer knows. Ask the receiver for"
                    + " {a:0} address."),
    TRON_HEX("This is a Tron address in its internal form. Ask the receiver for the form that begins with T."),
    LIGHTNING("This is a Lightning invoice, which Coffer does not pay. Ask the receiver for {a:0} address."),
    HASH_OR_KEY(
            "This is as long as a transaction hash or a private key, not an address. If it may be a private key, clear this"
                    + " field and show it to nobody."),
    PRIVATE_KEY(
            "This is a private key, not an address. Clear this field now; whoever has seen the key can take the money it"
                    + " guards."),

    DENIED_CONTRACT(
            "This is the contract of {0} itself, not a receiver. Money sent there is lost. Ask the receiver for an"
                    + " address of their own."),
    DENIED_BURN(
            "This is {0}; nobody holds its key. Money sent there is lost. Ask the receiver for an address of their own."),
    DENIED_OWN(
            "This is {0}, an address of your own account. Paying it would only cost a fee. Ask the receiver for theirs."),

    LINK_UNKNOWN_SCHEME("Coffer does not read links that begin with “{0}:”. Copy the address alone."),
    LINK_MALFORMED("The payment link is damaged: {0}. Ask for a new one, or copy the address alone."),
    LINK_REQUIREMENT(
            "The link demands “{0}”, which Coffer does not know, so it must not be paid from here (BIP-21). Ask the"
                    + " receiver for a plain address."),
    LINK_NAME("The link holds the name “{0}” where an address belongs. Coffer looks no names up; ask for the address."),
    LINK_FUNCTION("The link calls “{0}” of a contract, which is no payment. Ask the receiver for a plain address."),
    LINK_WRONG_CHAIN(
            "The payment link is for {0}; you chose {1}. Choose the chain on which the receiver expects the money."),
    LINK_UNKNOWN_CHAIN(
            "The payment link is for the chain with number {0}, which Coffer does not pay. Ask the receiver for"
                    + " {a:1} address.");

    private final String english;

    ProblemKind(String english) {
        this.english = english;
    }

    String english() {
        return english;
    }
}
