package fr.espacecitoyens.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private final List<Setting> changes = new ArrayList<>();
    private final SettingText text = new SettingText();

    @Test
    void what_hangs_is_let_go_when_the_switches_are_set() {
        var faults = new Faults(true, changes::add);
        var hanging = CompletableFuture.runAsync(faults::hang);

        await().until(() -> {
            faults.set(Setting.NORMAL);
            return hanging.isDone();
        });
    }

    @Test
    void a_primary_without_a_backup_is_never_closed() {
        var faults = new Faults(false, changes::add);

        assertThatThrownBy(() -> faults.set(text.read("{\"primary\":\"REFUSED\"}")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(faults.setting()).isEqualTo(Setting.NORMAL);
        assertThat(changes).isEmpty();
    }

    @Test
    void chance_keeps_to_the_weights() {
        var faults = new Faults(true, changes::add);
        faults.set(text.read("{\"ipn\":\"RANDOM\",\"weights\":{\"NORMAL\":80,\"LATE\":20}}"));
        Map<Ipn, Integer> counted = new EnumMap<>(Ipn.class);

        for (int i = 0; i < 10_000; i++) {
            counted.merge(faults.fateOf(new Try(100_000 + i, 1, 1)), 1, Integer::sum);
        }

        // The amounts are always the same, so this is no matter of luck.
        assertThat(counted).containsOnlyKeys(Ipn.NORMAL, Ipn.DELAYED);
        assertThat(counted.get(Ipn.DELAYED)).isBetween(1_900, 2_100);
    }

    @Test
    void another_seed_chooses_otherwise() {
        var one = new Faults(true, changes::add);
        var other = new Faults(true, changes::add);
        String weights = "\"ipn\":\"RANDOM\",\"weights\":{\"LOST\":1,\"NORMAL\":1}}";
        one.set(text.read("{\"seed\":1," + weights));
        other.set(text.read("{\"seed\":2," + weights));

        assertThat(fates(one)).isNotEqualTo(fates(other)).isEqualTo(fates(one));
    }

    @Test
    void some_amounts_can_be_paid_again_and_some_inquiries_fail() {
        var faults = new Faults(true, changes::add);
        faults.set(text.read("{\"paidAgainPercent\":20,\"inquiriesFailPercent\":5}"));
        Map<Operations, Integer> counted = new EnumMap<>(Operations.class);

        for (int i = 0; i < 10_000; i++) {
            counted.merge(faults.ofInquiry("%010d".formatted(i)), 1, Integer::sum);
        }

        assertThat(counted.get(Operations.NORMAL)).isBetween(9_400, 9_600);
        assertThat(counted.get(Operations.AWAY)).isBetween(200, 300);
        assertThat(counted.get(Operations.TIMED_OUT)).isBetween(200, 300);
        assertThat(LongStream.range(0, 10_000).filter(faults::isPaidAgain).count())
                .isBetween(1_900L, 2_100L);
    }

    @Test
    void what_is_not_named_is_normal() {
        assertThat(text.read("{}")).isEqualTo(Setting.NORMAL);
        assertThat(text.read(text.write(Setting.NORMAL))).isEqualTo(Setting.NORMAL);
    }

    private static List<Ipn> fates(Faults faults) {
        List<Ipn> fates = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            fates.add(faults.fateOf(new Try(100_000 + i, 1, 1)));
        }
        return fates;
    }
}
