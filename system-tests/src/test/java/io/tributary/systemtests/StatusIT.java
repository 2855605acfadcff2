package io.tributary.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.systemtests.harness.Hub;
import io.tributary.systemtests.harness.SystemTest;
import org.junit.jupiter.api.Test;

@SystemTest
class StatusIT {

    @Test
    void the_API_without_its_token_says_nothing(Hub hub) {
        assertThat(hub.api().send(hub.api().request("api/status").GET()).status())
                .isEqualTo(401);
        assertThat(hub.database().count("SELECT COUNT(*) FROM CRM_IDENTITY_STRIPE"))
                .isPositive();
    }
}
