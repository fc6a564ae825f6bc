package dev.coffer.ui.webhook;

import dev.coffer.ui.kit.CopyButton;
import dev.coffer.ui.kit.Forms;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Address, path and certificate of the own receiver, the switch, and what came in. */
final class ReceiverPane extends VBox {

    ReceiverPane(ReceiverViewModel model) {
        getStyleClass().add("card");
        setId("receiver-card");
        TextField host = new TextField();
        host.setId("receiver-host");
        host.textProperty().bindBidirectional(model.hostProperty());
        host.setPrefWidth(220);
        TextField port = new TextField();
        port.setId("receiver-port");
        port.textProperty().bindBidirectional(model.portProperty());
        port.setPrefWidth(110);
        HBox address = new HBox(
                16,
                Forms.field("Address of this computer", host).remark("127.0.0.1: only programs on this computer."),
                Forms.field("Port", port));

        Label path = new Label();
        path.setId("receiver-path");
        path.getStyleClass().add("mono");
        path.textProperty().bind(model.pathProperty());
        CopyButton copyPath = new CopyButton("path", () -> model.pathProperty().get());
        Button fresh = Buttons.button("receiver-new-path", "Make a new one", model::newPath);
        fresh.disableProperty().bind(model.busyProperty());
        Label pathName = new Label("Path, which nobody can guess");
        pathName.getStyleClass().add("field-label");

        TextField certificate = new TextField();
        certificate.setId("receiver-certificate");
        certificate.textProperty().bindBidirectional(model.certificateProperty());
        HBox.setHgrow(certificate, Priority.ALWAYS);
        Button choose = Buttons.button("receiver-choose", "Choose…", model::chooseCertificate);
        PasswordField password = new PasswordField();
        password.setId("receiver-password");
        password.textProperty().bindBidirectional(model.passwordProperty());
        VBox file = Forms.field("Certificate (PKCS#12 file)", certificate, Buttons.row(certificate, choose))
                .remark("Needed unless the address is this computer's own.");
        HBox.setHgrow(file, Priority.ALWAYS);
        HBox tls = new HBox(
                16, file, Forms.field("Its password", password).remark("Kept with the other secrets. Empty: as kept."));

        Button listen = Buttons.button("receiver-listen", "Switch on", model::listen);
        listen.textProperty().bind(model.onProperty().map(on -> on ? "Apply" : "Switch on"));
        listen.accessibleTextProperty().bind(listen.textProperty());
        listen.disableProperty().bind(model.busyProperty());
        Button stop = Buttons.button("receiver-stop", "Switch off", model::stop);
        stop.disableProperty().bind(model.busyProperty().or(model.onProperty().not()));

        Label line = Forms.sentence("");
        line.setId("receiver-line");
        line.textProperty().bind(model.lineProperty());
        Label problem = new Label();
        problem.setId("receiver-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.getStyleClass().add("field-problem");
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        getChildren()
                .addAll(
                        Forms.subheading("Own receiver"),
                        line,
                        url(model),
                        Buttons.banner("receiver-failure", model.failureProperty()),
                        address,
                        new VBox(5, pathName, Buttons.row(path, copyPath, fresh)),
                        tls,
                        problem,
                        Buttons.row(listen, stop));
    }

    private static HBox url(ReceiverViewModel model) {
        Label url = new Label();
        url.setId("receiver-url");
        url.getStyleClass().add("mono");
        url.textProperty().bind(model.urlProperty());
        HBox row = Buttons.row(
                url,
                new CopyButton("receiver's address", () -> model.urlProperty().get()));
        row.visibleProperty().bind(model.onProperty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }
}
