package io.tributary.conformance.behaviour;

import io.tributary.conformance.Check;
import io.tributary.conformance.Finding;
import io.tributary.conformance.Workbench;
import io.tributary.conformance.repository.Ground;
import io.tributary.customer.golden.GoldenRecord;
import io.tributary.customer.golden.GoldenRecords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;

/** Moments and days are written in one time zone of the hub's machine and read in another, also in hours that a zone leaves out or has twice. */
public final class Moments implements Check {
    private static final List<String> ZONES =
            List.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "America/Sao_Paulo");
    private static final List<Instant> MOMENTS = List.of(
            Instant.parse("2026-03-29T01:30:00.123456Z"),
            Instant.parse("2026-03-29T02:30:00.000001Z"),
            Instant.parse("2026-03-08T02:30:00.999999Z"),
            Instant.parse("2026-10-25T00:30:00.5Z"),
            Instant.parse("2026-10-25T01:30:00.5Z"),
            Instant.parse("2018-11-04T00:15:00Z"),
            Instant.parse("2011-12-30T12:00:00Z"),
            Instant.parse("1970-01-01T00:00:00Z"),
            Instant.parse("1900-01-01T00:00:00Z"),
            Instant.parse("2024-02-29T23:59:59.999999Z"),
            Instant.parse("9999-12-31T23:59:59.999999Z"));
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2026, 3, 29),
            LocalDate.of(2018, 11, 4),
            LocalDate.of(2011, 12, 30),
            LocalDate.of(1893, 4, 1),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(1970, 1, 1));

    @Override
    public String name() {
        return "moments";
    }

    @Override
    public String purpose() {
        return "moments keep their microseconds and days stay the same day in any time zone";
    }

    @Override
    public Finding run(Workbench bench) {
        Ground ground = new Ground(bench);
        TimeZone before = TimeZone.getDefault();
        try {
            for (int zone = 0; zone < ZONES.size(); zone++) {
                TimeZone.setDefault(TimeZone.getTimeZone(ZONES.get(zone)));
                List<GoldenRecord> written = write(ground);
                TimeZone.setDefault(TimeZone.getTimeZone(ZONES.get((zone + 1) % ZONES.size())));
                written.forEach(row -> ground.holds("CRM_CUSTOMER", row));
            }
        } finally {
            TimeZone.setDefault(before);
        }
        return Finding.passed(
                "%d moments and %d days in %d time zones".formatted(MOMENTS.size(), DAYS.size(), ZONES.size()));
    }

    private static List<GoldenRecord> write(Ground ground) {
        List<GoldenRecord> rows = new ArrayList<>();
        for (int i = 0; i < MOMENTS.size(); i++) {
            rows.add(ground.sample(
                    GoldenRecord.class,
                    "customerKind",
                    "PERSON",
                    "createdAt",
                    MOMENTS.get(i),
                    "updatedAt",
                    MOMENTS.get(MOMENTS.size() - 1 - i),
                    "birthDate",
                    DAYS.get(i % DAYS.size())));
        }
        ground.tell(GoldenRecords.class, golden -> golden.insert(rows));
        return rows;
    }
}
