using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ArtistFirst.Tests;

/// <summary>
/// A real PostgreSQL on loopback, started by the first test of the process that asks for a database. It ends with the process, however that ends: it stops when its input closes.
/// Where PostgreSQL is not installed the calling test is skipped with the reason; under CI=true it fails.
/// </summary>
internal static class PostgresServer
{
    private const string Missing = "PostgreSQL is not installed. Install it (Debian: apt-get install postgresql) so that the server stores are tested.";

    // The server outlives no test run: the shell waits for the end of its input and then stops it, by its pid. What is thrown away needs no flushing.
    private const string Script = """
        folder=$(mktemp -d /tmp/artistfirst-postgres.XXXXXXXX)
        "$1/initdb" -D "$folder/data" -U postgres --auth=trust --no-sync -E UTF8 --locale=C.UTF-8 >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
        "$1/postgres" -D "$folder/data" -p "$2" -c listen_addresses=127.0.0.1 -c unix_socket_directories="$folder" -c max_connections=200 \
          -c fsync=off -c full_page_writes=off -c synchronous_commit=off >>"$folder/log" 2>&1 </dev/null &
        server=$!
        until "$1/pg_isready" -q -h 127.0.0.1 -p "$2"; do kill -0 $server 2>/dev/null || { cat "$folder/log"; exit 1; }; sleep 0.05; done
        echo ready
        cat >/dev/null
        kill -INT $server; wait $server; rm -rf "$folder"
        """;

    private static readonly Lazy<Task<int>> Port = new(StartAsync);
    private static int s_databases;

    // Kept: the end of the process's input would otherwise come with the next garbage collection, and the server's end with it.
    private static Process? s_server;

    private static string? Programs { get; } = Find();

    /// <summary>Makes an empty database.</summary>
    /// <returns>How to connect to it.</returns>
    public static async Task<string> NewDatabaseAsync()
    {
        Prerequisite.Require(Programs is not null, Missing);
        int port = await Port.Value.WaitAsync(TestContext.Current.CancellationToken).ConfigureAwait(false);
        string name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref s_databases)}");
        ChildProcessResult created = await ChildProcess.RunAsync(
            Path.Combine(Programs!, "createdb"), ["-h", "127.0.0.1", "-p", port.ToString(CultureInfo.InvariantCulture), "-U", "postgres", name]).ConfigureAwait(false);
        Assert.True(created.ExitCode == 0, created.Transcript);
        return string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=postgres;Database={name};Include Error Detail=true");
    }

    private static string? Find()
    {
        const string versions = "/usr/lib/postgresql";
        string[] folders = Directory.Exists(versions) ? [.. Directory.GetDirectories(versions).OrderDescending(StringComparer.Ordinal).Select(static folder => Path.Combine(folder, "bin"))] : [];
        return folders.Concat((Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            .FirstOrDefault(static folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_isready")));
    }

    /// <summary>Starts a shell script with the folder of PostgreSQL's programs and a free port as its arguments, as a user that PostgreSQL runs as.</summary>
    public static (Process Shell, int Port) StartShell(string script)
    {
        Prerequisite.Require(Programs is not null, Missing);
        int port = FreePort();
        string[] shell = ["sh", "-c", script, "postgres", Programs!, port.ToString(CultureInfo.InvariantCulture)];

        // PostgreSQL refuses to run as root.
        string[] command = string.Equals(Environment.UserName, "root", StringComparison.Ordinal) ? ["runuser", "-u", "postgres", "--", .. shell] : shell;
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = "/",
        };
        return (Process.Start(start) ?? throw new InvalidOperationException($"'{command[0]}' did not start."), port);
    }

    private static async Task<int> StartAsync()
    {
        (s_server, int port) = StartShell(Script);
        string? line = await s_server.StandardOutput.ReadLineAsync().ConfigureAwait(false);
        return line is "ready" ? port : throw new InvalidOperationException($"PostgreSQL did not start: {line}{Environment.NewLine}{await s_server.StandardOutput.ReadToEndAsync().ConfigureAwait(false)}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
