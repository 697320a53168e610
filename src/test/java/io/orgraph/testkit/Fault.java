package io.orgraph.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** What an upstream does once it has read a request. */
@FunctionalInterface
public interface Fault {
    void answer(Socket socket) throws IOException;

    static Fault json(String body) {
        return reply(200, "Content-Type: application/json\r\n", body);
    }

    static Fault status(int status) {
        return reply(status, "", "{}");
    }

    /** An answer of the proper form; each header with its line end. */
    static Fault reply(int status, String headers, String body) {
        return raw("HTTP/1.1 " + status + " Some Reason\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n"
                + body);
    }

    static Fault raw(String answer) {
        return raw(answer.getBytes(ISO_8859_1));
    }

    static Fault raw(byte[] answer) {
        return socket -> write(socket, answer);
    }

    /** Each request's own, drawn from the seed: in so many of a hundred cases one of these, else the good answer. */
    static Fault sometimes(long seed, int percent, List<Fault> faults, Fault good) {
        Random random = new Random(seed);
        return socket -> {
            Fault drawn;
            synchronized (random) {
                drawn = random.nextInt(100) < percent ? faults.get(random.nextInt(faults.size())) : good;
            }
            drawn.answer(socket);
        };
    }

    /** The same, but so much later. */
    static Fault later(Duration pause, Fault fault) {
        return socket -> {
            try {
                new CountDownLatch(1).await(pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
            fault.answer(socket);
        };
    }

    static Fault reset() {
        return Fault::reset;
    }

    static Fault closed() {
        return Socket::close;
    }

    /** Says this much, and then breaks the connection. */
    static Fault thenReset(String beginning) {
        return socket -> {
            write(socket, beginning.getBytes(ISO_8859_1));
            reset(socket);
        };
    }

    static Fault thenClosed(String beginning) {
        return socket -> {
            write(socket, beginning.getBytes(ISO_8859_1));
            socket.close();
        };
    }

    /** Says this much, and then nothing more, until the client hangs up. */
    static Fault thenSilence(String beginning) {
        return socket -> write(socket, beginning.getBytes(ISO_8859_1));
    }

    /** A byte now and then for ever: no read ever times out. */
    static Fault drip(String beginning) {
        return socket -> {
            write(socket, beginning.getBytes(ISO_8859_1));
            CountDownLatch never = new CountDownLatch(1);
            try {
                while (!never.await(50, TimeUnit.MILLISECONDS)) {
                    write(socket, new byte[] {' '});
                }
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** So many bytes, in chunks, never ending properly. */
    static Fault endless(int bytes) {
        return socket -> {
            write(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(ISO_8859_1));
            byte[] chunk = ("1000\r\n" + "[".repeat(4096) + "\r\n").getBytes(ISO_8859_1);
            for (int sent = 0; sent < bytes; sent += 4096) {
                write(socket, chunk);
            }
        };
    }

    /** So many bytes, as the head says. They are sent and not kept, so that they take no memory here. */
    static Fault sized(int bytes) {
        return socket -> {
            write(socket, ("HTTP/1.1 200 OK\r\nContent-Length: " + bytes + "\r\n\r\n").getBytes(ISO_8859_1));
            byte[] piece = "[".repeat(4096).getBytes(ISO_8859_1);
            for (int sent = 0; sent < bytes; sent += 4096) {
                write(socket, piece);
            }
        };
    }

    /** A small body that unpacks to so many bytes. */
    static Fault bomb(int bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[bytes]);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        byte[] body = packed.toByteArray();
        String head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + body.length + "\r\n\r\n";
        return socket -> {
            write(socket, head.getBytes(ISO_8859_1));
            write(socket, body);
        };
    }

    private static void write(Socket socket, byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    private static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }
}
