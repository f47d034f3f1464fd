package dev.lectern.app;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RolesTest {

    @Test
    void readsAListInAnyCaseAndSpacing() {
        assertThat(Roles.parse(" Watch, serve ")).containsExactlyInAnyOrder(Roles.WATCH, Roles.SERVE);
    }

    @Test
    void anUnknownRoleIsNamedWithTheKnownOnes() {
        assertThatThrownBy(() -> Roles.parse("watch,injest"))
                .isInstanceOf(SettingsFailure.class)
                .hasMessage(
                        "lectern.roles names 'injest', which is no role; the roles are watch, ingest, serve, migrate, rewind.");
    }

    @Test
    void migrateStandsAlone() {
        assertThat(Roles.parse("migrate")).containsExactly(Roles.MIGRATE);
        assertThatThrownBy(() -> Roles.parse("migrate,ingest"))
                .isInstanceOf(SettingsFailure.class)
                .hasMessageContaining("it must stand alone");
    }

    @Test
    void noRoleAtAllIsRefused() {
        assertThatThrownBy(() -> Roles.parse(" ,"))
                .isInstanceOf(SettingsFailure.class)
                .hasMessageContaining("lectern.roles is empty");
    }
}
