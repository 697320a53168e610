package io.orgraph.contract;

import io.orgraph.contract.Testbed.World;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * The grounds of a test class: for a contract, those whose adapter is asked through its port. Recorded answers cannot be
 * changed, so that a contract of a port that changes has the sandbox alone.
 */
final class EachTestbed implements ArgumentsProvider {

    @Override
    public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        ContractOf contract = context.getRequiredTestClass().getAnnotation(ContractOf.class);
        boolean changes = ChangeContract.class.isAssignableFrom(context.getRequiredTestClass());
        return SharedTestbeds.of(context).all().stream()
                .filter(ground -> !changes || ground.world() == World.SANDBOX)
                .filter(ground -> contract == null || ground.setup().isAskedThrough(contract.value()))
                .map(Arguments::of);
    }
}
