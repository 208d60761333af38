using System.Diagnostics;
using System.Globalization;
using ArtistFirst.Tests;

namespace ArtistFirst.Storage.Tests;

/// <summary>A PostgreSQL of its own that can be killed and started again on the same data. It ends with the process: it stops when its input closes.</summary>
internal sealed class CrashingPostgres : IAsyncDisposable
{
    // The backends of a killed server notice it by themselves; until the last of them is gone, the next server does not start.
    private const string Script = """
        folder=$(mktemp -d /tmp/artistfirst-crashing.XXXXXXXX)
        "$1/initdb" -D "$folder/data" -U postgres --auth=trust --no-sync -E UTF8 --locale=C.UTF-8 >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
        begin() {
          "$1/postgres" -D "$folder/data" -p "$2" -c listen_addresses=127.0.0.1 -c unix_socket_directories="$folder" -c max_connections=50 >>"$folder/log" 2>&1 </dev/null &
          server=$!
        }
        start() {
          begin "$1" "$2"
          until "$1/pg_isready" -q -h 127.0.0.1 -p "$2"; do
            kill -0 $server 2>/dev/null || begin "$1" "$2"
            sleep 0.02
          done
          echo ready
        }
        start "$1" "$2"
        while read -r order; do
          case $order in
            kill) kill -9 $server; wait $server 2>/dev/null; echo killed ;;
            start) start "$1" "$2" ;;
          esac
        done
        kill -INT $server 2>/dev/null; wait $server 2>/dev/null; rm -rf "$folder"
        """;

    private readonly Process _shell;

    private CrashingPostgres(Process shell, int port)
    {
        _shell = shell;
        Address = string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres");
    }

    /// <summary>How to connect.</summary>
    public string Address { get; }

    public static async Task<CrashingPostgres> StartAsync()
    {
        (Process shell, int port) = PostgresServer.StartShell(Script);
        CrashingPostgres server = new(shell, port);
        await server.ExpectAsync("ready");
        return server;
    }

    /// <summary>Kills the postmaster with SIGKILL: nobody has time to write anything.</summary>
    public Task KillAsync() => OrderAsync("kill", "killed");

    /// <summary>Starts it again on what the killed one left.</summary>
    public Task RestartAsync() => OrderAsync("start", "ready");

    public async ValueTask DisposeAsync()
    {
        _shell.StandardInput.Close();
        await _shell.WaitForExitAsync();
        _shell.Dispose();
    }

    private async Task OrderAsync(string order, string answer)
    {
        await _shell.StandardInput.WriteLineAsync(order);
        await _shell.StandardInput.FlushAsync();
        await ExpectAsync(answer);
    }

    private async Task ExpectAsync(string answer) => Assert.Equal(answer, await _shell.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)));
}
