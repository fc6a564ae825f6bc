package dev.coffer.sandbox;

/** The one line by which a sandbox tells a person or a script how to reach it. */
public record SandboxAnnouncement(String url, String account, String apiKey, String apiSecret) {

    /** One line of JSON, without a line end. */
    public String toJson() {
        return Json.text(Json.object()
                .put("url", url)
                .put("account", account)
                .put("apiKey", apiKey)
                .put("apiSecret", apiSecret));
    }

    @Override
    public String toString() {
        return "SandboxAnnouncement[" + url + ", " + account + "]";
    }
}
