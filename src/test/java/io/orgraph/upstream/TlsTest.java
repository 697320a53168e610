package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.testkit.Awaited;
import io.orgraph.testkit.Fault;
import io.orgraph.testkit.FaultServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
    private static final String PASSWORD = "changeit";
    private static final Failure NOT_THERE = new Failure.Unavailable(Sample.SOURCE, Code.UPSTREAM_UNAVAILABLE, null);

    @TempDir
    private static Path folder;

    private final LogCapture log = LogCapture.of(CallLogChannel.class);

    @AfterEach
    void closeLog() {
        log.close();
    }

    private static ServerSocketFactory sockets;

    @BeforeAll
    static void makeACertificate() throws IOException, InterruptedException, GeneralSecurityException {
        Path keys = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "source",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore own = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            own.load(in, PASSWORD.toCharArray());
        }
        sockets = serving(own);
        trust(own);
    }

    @Test
    void a_source_with_a_trusted_certificate_is_called_and_called_again() {
        try (FaultServer source = FaultServer.with(Fault.json("{}"), sockets);
                Wire wire = new Wire(trusting())) {
            RestClient client = wire.to(URI.create("https://localhost:" + source.port()), Timeouts.DEFAULT);

            assertThat(Sample.textOf(Awaited.soon(client.write(Sample.set())))).isEqualTo("{}");
            assertThat(Sample.textOf(Awaited.soon(client.write(Sample.set())))).isEqualTo("{}");
            assertThat(source.hits()).isEqualTo(2);
        }
    }

    @Test
    void a_source_that_nobody_vouches_for_gets_nothing() {
        try (FaultServer source = FaultServer.with(Fault.json("{}"), sockets);
                Wire wire = new Wire(Map.of())) {
            RestClient client = wire.to(URI.create("https://localhost:" + source.port()), Timeouts.DEFAULT);

            Answer<Reply> answer = Awaited.soon(client.write(Sample.invite()));

            assertThat(answer).isEqualTo(Answer.failed(NOT_THERE));
            assertThat(source.hits()).isZero();
            assertThat(log.lines()).isNotEmpty().allMatch(line -> line.contains("UPSTREAM_UNAVAILABLE (certificate)"));
            assertThat(log.lines()).noneMatch(line -> line.contains("localhost") || line.contains("127.0.0.1"));
        }
    }

    @Test
    void a_certificate_for_another_name_is_no_certificate() {
        try (FaultServer source = FaultServer.with(Fault.json("{}"), sockets);
                Wire wire = new Wire(trusting())) {
            RestClient client = wire.to(URI.create("https://127.0.0.1:" + source.port()), Timeouts.DEFAULT);

            Answer<Reply> answer = Awaited.soon(client.write(Sample.invite()));

            assertThat(answer).isEqualTo(Answer.failed(NOT_THERE));
            assertThat(source.hits()).isZero();
            assertThat(log.lines()).isNotEmpty().allMatch(line -> line.contains("UPSTREAM_UNAVAILABLE (certificate)"));
            assertThat(log.lines()).noneMatch(line -> line.contains("localhost") || line.contains("127.0.0.1"));
        }
    }

    private static ServerSocketFactory serving(KeyStore own) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context.getServerSocketFactory();
    }

    private static void trust(KeyStore own) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("source", own.getCertificate("source"));
        try (OutputStream out = Files.newOutputStream(folder.resolve("trusted.p12"))) {
            trusted.store(out, PASSWORD.toCharArray());
        }
    }

    private static Map<String, Object> trusting() {
        return Map.of(
                "micronaut.http.client.ssl.trust-store.path",
                "file:" + folder.resolve("trusted.p12"),
                "micronaut.http.client.ssl.trust-store.password",
                PASSWORD,
                "micronaut.http.client.ssl.trust-store.type",
                "PKCS12");
    }
}
