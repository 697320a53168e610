package io.orgraph.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.testkit.EndpointTables;
import io.orgraph.testkit.FieldCalls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** README's tables of endpoints are those of the schema. {@code -Dreadme.write} writes them. */
class EndpointTablesTest {
    private static final Path README = Path.of("README.md");

    @Test
    void the_tables_are_those_of_the_schema() throws IOException {
        String page = Files.readString(README);

        String written = EndpointTables.writtenIn(page, FieldCalls.read());
        if (System.getProperty("readme.write") != null) {
            Files.writeString(README, written);
            page = written;
        }

        assertThat(page)
                .as("run mvn test -Dtest=EndpointTablesTest -Dreadme.write and read what it changed")
                .isEqualTo(written);
    }

    @Test
    void a_table_has_a_row_for_each_endpoint_with_the_fields_that_call_it() {
        FieldCalls fields = FieldCalls.of("""
                directive @calls(source: SourceKind!, method: String!, path: String!) repeatable on FIELD_DEFINITION
                enum SourceKind { TRANSACTIONLINK KOGNITOS TOURS }
                type Query {
                  users: [User!]! @calls(source: TOURS, method: "GET", path: "/users")
                  count: Int @calls(source: TOURS, method: "GET", path: "/users")
                    @calls(source: KOGNITOS, method: "POST", path: "/users:count")
                }
                type User { name: String @calls(source: TOURS, method: "GET", path: "/users") }
                """);

        String written = EndpointTables.writtenIn("# A\n\n## Endpoints by field\n\nold\n\n## More\n", fields);

        assertThat(written).isEqualTo("""
                # A

                ## Endpoints by field

                | TransactionLink | fields |
                |---|---|

                | Kognitos | fields |
                |---|---|
                | `POST /users:count` | `Query.count` |

                | Tours & Events | fields |
                |---|---|
                | `GET /users` | `Query.users`, `.count`, `User.name` |

                ## More
                """);
    }
}
