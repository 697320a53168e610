package io.orgraph.faults;

import java.net.URI;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All that the matrix is run on: a source for each operation, and an Orgraph for each place to look for them. */
final class MatrixEnvironment implements AutoCloseable {
    private final Map<Operation, Upstream> upstreams = new LinkedHashMap<>();
    private final Map<Operation, Map<String, String>> ids = new LinkedHashMap<>();
    private final Map<SourceAddress, Facade> facades = new EnumMap<>(SourceAddress.class);
    private final DeadEnds deadEnds = new DeadEnds();
    private final Upstream steady;

    MatrixEnvironment(List<Operation> operations) {
        operations.forEach(operation -> upstreams.put(operation, new Upstream(operation)));
        steady = new Upstream(operations.stream()
                .filter(operation -> operation.kind().equals("transactionlink"))
                .findFirst()
                .orElseThrow());
        for (SourceAddress place : SourceAddress.values()) {
            facades.put(place, Facade.at(place, urls(place), steady.url()));
        }
        Facade served = facade(SourceAddress.SERVED);
        operations.forEach(operation -> ids.put(operation, OperationIds.of(operation, served)));
    }

    /** Has the operation run into it. */
    Observation run(FaultCase mishap, Operation operation) {
        Upstream upstream = Objects.requireNonNull(upstreams.get(operation));
        upstream.arm(mishap);
        Facade.Told told = facade(mishap.place()).ask(operation.document(), Objects.requireNonNull(ids.get(operation)));
        MatrixCell cell =
                new Reading(operation, mishap.everywhere(), told.answer()).cell(upstream.hits(), upstream.effects());
        return new Observation(cell, told.took(), told.text());
    }

    @Override
    public void close() {
        facades.values().forEach(Facade::close);
        upstreams.values().forEach(Upstream::close);
        steady.close();
        deadEnds.close();
    }

    private Facade facade(SourceAddress place) {
        return Objects.requireNonNull(facades.get(place));
    }

    private Map<Operation, URI> urls(SourceAddress place) {
        Map<Operation, URI> urls = new LinkedHashMap<>();
        upstreams.forEach((operation, upstream) -> urls.put(
                operation,
                switch (place) {
                    case SERVED, WATCHED -> upstream.url();
                    case NOBODY -> deadEnds.nobody();
                    case NO_SUCH_HOST -> URI.create("http://" + DeadEnds.NO_SUCH_HOST);
                    case BLACK_HOLE -> deadEnds.blackHole();
                }));
        return urls;
    }
}
