package dev.coffer.core.export;

import java.time.Instant;

/**
 * Where the payouts of an archive came from. A workspace that has one is for looking at only: its payouts were confirmed, and perhaps
 * sent, elsewhere, so nothing is ever sent from it, looked up or followed.
 *
 * @param source     the name of the exported file
 * @param sha256     of that file, in lower-case hexadecimal
 * @param importedAt when the archive was made
 * @param rows       how many payouts it holds
 */
public record ArchiveNote(String source, String sha256, Instant importedAt, long rows) {

    /** For people: what this workspace is, what that means for the money, what to do. */
    public String sentence() {
        return "This workspace is an archive of " + rows + (rows == 1 ? " payout" : " payouts") + ", made from "
                + source
                + " on " + importedAt + ". It can be looked at and exported. Nothing is sent from it and nothing in it"
                + " follows Calypso. To pay, open the workspace that the payouts were made in.";
    }
}
