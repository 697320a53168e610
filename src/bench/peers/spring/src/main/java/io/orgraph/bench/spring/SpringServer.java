package io.orgraph.bench.spring;

import graphql.execution.preparsed.PreparsedDocumentEntry;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** The plain schema by Spring for GraphQL; documents are parsed and validated once. */
@SpringBootApplication
public class SpringServer {
    public static void main(String[] arguments) {
        SpringApplication.run(SpringServer.class, arguments);
    }

    @Bean
    GraphQlSourceBuilderCustomizer documentsAreParsedOnce() {
        Map<String, CompletableFuture<PreparsedDocumentEntry>> documents = new ConcurrentHashMap<>();
        return source -> source.configureGraphQl(engine -> engine.preparsedDocumentProvider((input, parse) ->
                documents.computeIfAbsent(input.getQuery(), query -> CompletableFuture.completedFuture(parse.apply(input)))));
    }
}
