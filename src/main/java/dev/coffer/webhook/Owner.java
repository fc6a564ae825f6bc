package dev.coffer.webhook;

import dev.coffer.core.webhook.ListenAddress;

/** Whose listener it is: what is to be done when it cannot listen differs. */
enum Owner {
    CONSOLE(
            "receiver",
            "Choose a PKCS#12 file with a certificate, or listen on 127.0.0.1.",
            "Events do not arrive; polling goes on. Choose another port or address."),
    RELAY(
            "relay",
            "Name a PKCS#12 file with a certificate by --certificate, or listen on 127.0.0.1 by --listen.",
            "It did not start, and Calypso sends again what it cannot deliver. End the program that has the port, or choose another"
                    + " by --listen.");

    private final String name;
    private final String withoutTls;
    private final String withoutPort;

    Owner(String name, String withoutTls, String withoutPort) {
        this.name = name;
        this.withoutTls = withoutTls;
        this.withoutPort = withoutPort;
    }

    String needsTls(ListenAddress address) {
        return "On " + address.host() + " other computers can reach the " + name
                + ", so it needs TLS. Nothing was opened. " + withoutTls;
    }

    /** @param why the system's words */
    String cannotListen(ListenAddress address, String why) {
        return "The " + name + " cannot listen on " + address.host() + ", port " + address.port() + ": " + why + ". "
                + withoutPort;
    }
}
