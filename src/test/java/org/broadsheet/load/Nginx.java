package org.broadsheet.load;

import static org.awaitility.Awaitility.await;

import java.io.Closeable;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.testing.FreePort;
import org.broadsheet.testing.ProgramPath;

/** {@code Nginx.serving(file)} answers {@code /} and the file's name with its compressed bytes, until it is closed: the yardstick. */
final class Nginx implements MeasuredServer, Closeable {
    private static final String CONFIGURATION = """
            daemon off;
            user USER;
            pid nginx.pid;
            error_log nginx-error.log;
            worker_processes 2;
            events {}
            http {
                access_log off;
                keepalive_requests 100000000;
                client_body_temp_path nginx-body;
                proxy_temp_path nginx-proxy;
                fastcgi_temp_path nginx-fastcgi;
                uwsgi_temp_path nginx-uwsgi;
                scgi_temp_path nginx-scgi;
                open_file_cache max=10;
                sendfile on;
                tcp_nopush on;
                default_type text/html;
                server {
                    listen 127.0.0.1:PORT;
                    root .;
                    add_header Content-Encoding gzip;
                }
            }
            """;

    private final int port;
    private final Process process;

    private Nginx(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /** None where no nginx is installed. */
    static Optional<Nginx> serving(Path file) throws IOException {
        Path folder = file.getParent();
        Optional<Path> program = ProgramPath.first("nginx");
        if (program.isEmpty()) {
            return Optional.empty();
        }
        int port = FreePort.next();
        Path configuration = Files.writeString(
                folder.resolve("nginx.conf"),
                CONFIGURATION.replace("USER", System.getProperty("user.name")).replace("PORT", Integer.toString(port)));
        Process process = new ProcessBuilder(
                        program.get().toString(),
                        "-p",
                        folder.toString(),
                        "-e",
                        "nginx-error.log",
                        "-c",
                        configuration.toString())
                .inheritIO()
                .start();
        await().ignoreException(ConnectException.class).until(() -> {
            new KeepAlive(port).close();
            return true;
        });
        return Optional.of(new Nginx(port, process));
    }

    @Override
    public int port() {
        return port;
    }

    /** Of its workers too. */
    @Override
    public Duration processorTime() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
