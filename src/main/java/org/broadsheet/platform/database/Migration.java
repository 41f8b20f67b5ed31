package org.broadsheet.platform.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.SQLException;

/**
 * Brings the schema to this release before anything else of the application reads it; other start-up beans say
 * {@code @DependsOn("Migration")}. A schema that cannot be brought here ends the deployment.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(
        name = "java:app/jdbc/broadsheet",
        className = "org.broadsheet.platform.database.BroadsheetDataSource",
        minPoolSize = 2,
        initialPoolSize = 2,
        maxPoolSize = 20,
        properties = {"purpose=broadsheet"})
public class Migration {
    @PostConstruct
    void migrate() {
        try {
            new Schema(new BroadsheetDataSource(), "db/migration").migrate();
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable.getMessage(), unreachable);
        }
    }
}
