package io.orgraph.architecture.planted.upstream;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Ways to bring an event loop to a standstill. */
final class Blocks {
    private Blocks() {}

    static void sleeps() throws InterruptedException {
        Thread.sleep(1);
    }

    static void sleepsByUnit() throws InterruptedException {
        TimeUnit.SECONDS.sleep(1);
    }

    static String joins(CompletableFuture<String> running) {
        return running.join();
    }

    static String gets(Future<String> running) throws Exception {
        return running.get();
    }

    static String getsWithinASecond(Future<String> running) throws Exception {
        return running.get(1, TimeUnit.SECONDS);
    }

    static List<String> joinsEach(List<CompletableFuture<String>> running) {
        return running.stream().map(CompletableFuture::join).toList();
    }
}
