package io.orgraph.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;

/** An upstream on a raw socket: it counts what reaches it and answers each request by the fault it is given. */
public final class FaultServer implements AutoCloseable {
    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newCachedThreadPool(FaultServer::daemon);
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger closedByClient = new AtomicInteger();
    private volatile Function<String, Fault> faults;

    private FaultServer(Function<String, Fault> faults, ServerSocketFactory sockets) {
        this.faults = faults;
        try {
            listener = sockets.createServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException noSocket) {
            throw new IllegalStateException(noSocket);
        }
        threads.execute(this::accept);
    }

    public static FaultServer with(Fault fault) {
        return with(fault, ServerSocketFactory.getDefault());
    }

    public static FaultServer with(Fault fault, ServerSocketFactory sockets) {
        return new FaultServer(request -> fault, sockets);
    }

    /** One that looks at a request, head and body as they came, before it chooses what goes wrong. */
    public static FaultServer choosing(Function<String, Fault> faults) {
        return new FaultServer(faults, ServerSocketFactory.getDefault());
    }

    public void now(Fault other) {
        choose(request -> other);
    }

    /** From now on. */
    public void choose(Function<String, Fault> others) {
        faults = others;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** How many requests came in whole. */
    public int hits() {
        return requests.size();
    }

    /** The requests' heads and bodies, as they came. */
    public List<String> requests() {
        return requests;
    }

    public int connections() {
        return connections.get();
    }

    public int closedByClient() {
        return closedByClient.get();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            listener.close();
        } catch (IOException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                connections.incrementAndGet();
                threads.execute(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (String request = read(in); request != null; request = read(in)) {
                requests.add(request);
                faults.apply(request).answer(socket);
            }
            closedByClient.incrementAndGet();
        } catch (IOException broken) {
            closedByClient.incrementAndGet();
        }
    }

    private static @Nullable String read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int octet = in.read();
            if (octet < 0) {
                return null;
            }
            head.write(octet);
        }
        String text = head.toString(ISO_8859_1);
        return text + new String(in.readNBytes(lengthIn(text)), ISO_8859_1);
    }

    private static int lengthIn(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).trim()))
                .findFirst()
                .orElse(0);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "fault-server");
        thread.setDaemon(true);
        return thread;
    }
}
