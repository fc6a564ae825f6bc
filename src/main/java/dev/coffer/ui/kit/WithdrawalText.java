package dev.coffer.ui.kit;

/** Calypso's withdrawal statuses in words (calypso-api.md section 3.3); one that nobody knows is shown as it came. */
public final class WithdrawalText {
    private WithdrawalText() {}

    public static String title(String status) {
        return switch (status) {
            case "SUCCESS" -> "Transfer checked";
            case "NOT_ENOUGH_FUNDS" -> "Not enough funds";
            case "NOT_ENOUGH_FUNDS_FOR_COMMISSION" -> "Not enough for the network fee";
            case "NOT_ENOUGH_FUNDS_FOR_SERVICE_COMMISSION" -> "Not enough for Calypso's fee";
            default -> status;
        };
    }
}
