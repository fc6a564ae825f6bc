package dev.coffer.core.address;

import static dev.coffer.fuzz.Target.require;

import dev.coffer.core.money.Chain;
import dev.coffer.fuzz.Target;
import java.util.Optional;

/**
 * Any text on every chain. What is taken is taken again in the form to send, alone and as it is shown, on no chain of another kind;
 * what is refused gets whole sentences and a place inside the text. Two other implementations say the same of texts without blanks.
 */
public final class AddressFuzz implements Target {
    private final AddressParser parser = new AddressParser(DenyList.shipped());

    @Override
    public String name() {
        return "address";
    }

    @Override
    public boolean check(String text) {
        boolean taken = false;
        for (Chain chain : Chain.values()) {
            AddressVerdict verdict = parser.parse(chain, text);
            switch (verdict) {
                case AddressVerdict.Empty empty ->
                    require(text.codePoints().allMatch(StrangeCharacters::isBlank), () -> "read as nothing");
                case AddressVerdict.Refused refused -> refused(text, refused.problem());
                case AddressVerdict.Valid valid -> valid(chain, valid);
            }
            taken |= verdict instanceof AddressVerdict.Valid;
            if (text.length() <= Base58.LONGEST && text.codePoints().allMatch(Ascii::isPrintable)) {
                others(chain, text, verdict);
            }
        }
        return taken;
    }

    private static void refused(String text, AddressProblem problem) {
        require(isSentence(problem.sentence()), problem::sentence);
        int offset = problem.offset().orElse(0);
        require(offset >= 0 && offset <= text.length(), () -> "a place outside: " + problem);
    }

    private void valid(Chain chain, AddressVerdict.Valid valid) {
        Address address = valid.address();
        require(address.chain() == chain, () -> "another chain: " + address);
        require(valid.remarks().stream().allMatch(remark -> isSentence(remark.sentence())), () -> "half a sentence");
        for (Chain other : Chain.values()) {
            Optional<Address> again = address(other, address.text());
            boolean sameKind = Network.of(other) == Network.of(chain);
            require(
                    sameKind
                            ? again.equals(Optional.of(new Address(other, address.text())))
                                    || denied(other, address.text())
                            : again.isEmpty(),
                    () -> "on " + other + " it reads as " + again);
        }
        require(
                address(chain, String.join(" ", address.groups())).equals(Optional.of(address)),
                () -> "not as shown: " + address);
        require(
                address(chain, " " + address.text() + "\n").equals(Optional.of(address)),
                () -> "not with blanks around");
    }

    private void others(Chain chain, String text, AddressVerdict verdict) {
        if (text.indexOf(':') >= 0 || denied(chain, text)) {
            return;
        }
        Optional<String> own = verdict instanceof AddressVerdict.Valid valid
                ? Optional.of(valid.address().text())
                : Optional.empty();
        Optional<String> theirs = Oracle.canonical(chain, text);
        require(own.equals(theirs), () -> chain + ": " + own + " here, " + theirs + " elsewhere");
    }

    private Optional<Address> address(Chain chain, String text) {
        return parser.parse(chain, text) instanceof AddressVerdict.Valid valid
                ? Optional.of(valid.address())
                : Optional.empty();
    }

    /** A contract of one chain is denied there and payable elsewhere. */
    private boolean denied(Chain chain, String text) {
        return parser.parse(chain, text) instanceof AddressVerdict.Refused refused
                && refused.problem().kind().name().startsWith("DENIED");
    }

    private static boolean isSentence(String sentence) {
        return sentence.endsWith(".") && sentence.length() < 600;
    }
}
