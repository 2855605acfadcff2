package io.tributary.conformance.behaviour;

import io.tributary.conformance.Check;
import io.tributary.conformance.Expect;
import io.tributary.conformance.Finding;
import io.tributary.conformance.Workbench;
import io.tributary.conformance.repository.Ground;
import io.tributary.customer.directory.Timeline;
import io.tributary.finance.Invoices;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Money comes back to the last digit. */
public final class Decimals implements Check {
    private static final List<BigDecimal> AMOUNTS = Stream.of(
                    "999999999999999.9999",
                    "-999999999999999.9999",
                    "0.0001",
                    "-0.0001",
                    "0",
                    "0.1",
                    "123456789012345.6789",
                    "1E+14",
                    "19.90")
            .map(BigDecimal::new)
            .toList();

    @Override
    public String name() {
        return "decimals";
    }

    @Override
    public String purpose() {
        return "amounts of money keep 15 digits before the point and 4 behind it";
    }

    @Override
    public Finding run(Workbench bench) {
        Ground ground = new Ground(bench);
        long customer = ground.customer().id();
        for (BigDecimal amount : AMOUNTS) {
            Invoices.Content invoice = ground.sample(Invoices.Content.class, "totalAmount", amount);
            ground.holds(
                    "CRM_INVOICE",
                    ground.plant(Invoices.class, invoice, customer).id(),
                    invoice);
        }
        BigDecimal sum = ground.ask(Timeline.class, rows -> rows.invoices(customer, 100)).stream()
                .map(bill -> bill.total())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Expect.equal("sum", AMOUNTS.stream().reduce(BigDecimal.ZERO, BigDecimal::add), sum);
        return Finding.passed("%d amounts, from %s to %s".formatted(AMOUNTS.size(), AMOUNTS.get(1), AMOUNTS.get(0)));
    }
}
