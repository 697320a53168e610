package io.orgraph.contract;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All that one adapter and its source said to each other, and the document that they have to keep to. */
record Conversation(Document document, Testbed ground, List<Exchange> exchanges) {

    /** Each names its operation. */
    List<String> complaintsAboutRequests() {
        return exchanges.stream()
                .flatMap(said -> named(said, document.complaintsAbout(said.asked())))
                .distinct()
                .toList();
    }

    List<String> complaintsAboutAnswers() {
        return exchanges.stream()
                .flatMap(said -> named(said, document.complaintsAbout(said)))
                .distinct()
                .toList();
    }

    /** Only what was answered counts: an operation that is always refused is not exercised. */
    Set<String> exercised() {
        Set<String> exercised = new TreeSet<>();
        exchanges.stream()
                .filter(said -> said.answered().status() == 200)
                .forEach(said -> exercised.add(document.operationOf(said.asked())));
        return exercised;
    }

    private Stream<String> named(Exchange said, List<String> complaints) {
        String operation =
                document.operationOf(said.asked()) + ' ' + said.answered().status() + ": ";
        return complaints.stream().map(operation::concat);
    }

    @Override
    public String toString() {
        return ground.toString();
    }
}
