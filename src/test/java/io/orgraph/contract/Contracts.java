package io.orgraph.contract;

import io.orgraph.source.Port;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The contracts that there are: found by their annotation, so that no list of them can be out of date. */
final class Contracts {
    private static final List<Class<?>> ALL = ClassesBelow.packageOf(Contracts.class).stream()
            .filter(type -> type.isAnnotationPresent(ContractOf.class))
            .toList();

    private Contracts() {}

    static Set<Class<? extends Port>> ports() {
        return ALL.stream().map(Contracts::port).collect(Collectors.toUnmodifiableSet());
    }

    /** One of each that reads and is for that ground. */
    static List<PortContract<?, ?>> on(Testbed ground) {
        return ALL.stream()
                .filter(PortContract.class::isAssignableFrom)
                .filter(type -> ground.setup().isAskedThrough(port(type)))
                .<PortContract<?, ?>>map(type -> make(type, ground))
                .toList();
    }

    private static Class<? extends Port> port(Class<?> contract) {
        return contract.getAnnotation(ContractOf.class).value();
    }

    private static PortContract<?, ?> make(Class<?> contract, Testbed ground) {
        try {
            return (PortContract<?, ?>)
                    contract.getDeclaredConstructor(Testbed.class).newInstance(ground);
        } catch (ReflectiveOperationException unfit) {
            throw new IllegalStateException(unfit);
        }
    }
}
