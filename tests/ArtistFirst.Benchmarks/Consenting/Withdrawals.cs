using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ArtistFirst.Benchmarks.Measuring;
using ArtistFirst.Registry;
using ArtistFirst.Signing;

namespace ArtistFirst.Benchmarks.Consenting;

/// <summary>From a statement that is committed in the register to the refusal in a client's process: over HTTP on loopback, polling each second or told by events.</summary>
internal static class Withdrawals
{
    public const string ChildArgument = "--withdrawal-client";

    private const string Registry = "https://registry.example";
    private const string Licensee = "https://studio.example";
    private const int Statements = 200;

    private static readonly PartyId Label = PartyId.Parse("https://label.example");

    /// <summary>Measures with SQLite, and with PostgreSQL where two empty databases are given.</summary>
    public static async Task MeasureAsync(Report report, string[] databases)
    {
        List<string> lines = ["| register | client | median | worst |", "| --- | --- | --- | --- |"];
        string?[] places = [null, null, .. databases];
        for (int run = 0; run < places.Length; run++)
        {
            bool isTold = run % 2 == 1;
            double[] times = await MeasureAsync(places[run], isTold);
            Array.Sort(times);
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"| {(places[run] is null ? "SQLite" : "PostgreSQL")} | {(isTold ? "told by events" : "polling, 1 s")} | {times[times.Length / 2]:0} ms | {times[^1]:0} ms |"));
        }

        report.Tell($"## Committed in the register to refused in a client's process\n\n{Statements} statements about recordings of a register of 10,000. HTTP on loopback; the publisher waits for the register's hint and publishes what changed; the client is a process of its own.\n\n{string.Join('\n', lines)}");
    }

    /// <summary>The other process: says when it first refuses each recording.</summary>
    public static async Task WatchAsync(string address, string trust, string told)
    {
        SnapshotClientOptions options = new() { Licensee = Licensee, Address = new Uri(address), AllowLoopbackHttp = true, Registry = Registry, PollInterval = TimeSpan.FromSeconds(told is "events" ? 3600 : 1), ListensForEvents = told is "events" };
        options.Fetch.AllowedNetworks.Add("127.0.0.0/8");
        using SnapshotClient client = new(TrustStore.Parse(Encoding.UTF8.GetBytes(trust)), options);
        using CancellationTokenSource end = new();
        Task watch = client.WatchAsync(end.Token);
        for (int number = 0; number <= Statements; number++)
        {
            while (client.Current is null || client.Decide(RequestOf(number), TimeProvider.System.GetUtcNow()).IsAllowed != (number == 0))
            {
                await Task.Delay(1);
            }

            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number} {Stopwatch.GetTimestamp()}"));
        }

        await end.CancelAsync();
        await watch;
    }

    private static UseRequest RequestOf(int number) => new(Isrc.Parse($"SEABC26{number:00000}"), Uses.Identify, Territory.Parse("SE"));

    private static async Task<double[]> MeasureAsync(string? postgres, bool isTold)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("artistfirst-withdrawals-");
        using PrivateKey key = PrivateKey.Generate(SignatureAlgorithm.ES256);
        ConsentRegisterOptions options = new() { Registry = Registry };
        await using ConsentRegister register = postgres is null
            ? await ConsentRegister.OpenSqliteAsync(Path.Combine(folder.FullName, "register.db"), options)
            : await ConsentRegister.OpenPostgresAsync(postgres, options);
        await FillAsync(register);
        using CancellationTokenSource end = new();
        string published = Path.Combine(folder.FullName, "published");
        SnapshotPublisher publisher = new(key);
        long revision = await PublishAsync(register, publisher, published);
        Task publishing = PublishAsync(register, publisher, published, revision, end.Token);
        Uri address = NewAddress();
        await using SnapshotHost host = new(published, address);
        host.Start();
        string trust = $$"""{"version":1,"issuers":[{"issuer":"{{Registry}}","keys":[{{key.PublicKey.ExportJwk()}}]}]}""";
        using Process client = Process.Start(new ProcessStartInfo("dotnet", [typeof(Withdrawals).Assembly.Location, ChildArgument, address.AbsoluteUri, trust, isTold ? "events" : "polling"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        await client.StandardOutput.ReadLineAsync();
        double[] times = new double[Statements];
        for (int number = 1; number <= Statements; number++)
        {
            // At any moment between two looks of the client.
            await Task.Delay(Random.Shared.Next(isTold ? 100 : 1_000));
            await register.ApplyAsync([RegisterRow.Of(StatementOf(number, StatementEffect.Deny))]);
            long committed = Stopwatch.GetTimestamp();
            string line = await client.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The client's process ended.");
            times[number - 1] = Stopwatch.GetElapsedTime(committed, long.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture)).TotalMilliseconds;
        }

        await client.WaitForExitAsync();
        await end.CancelAsync();
        await publishing;
        return times;
    }

    private static async Task FillAsync(ConsentRegister register)
    {
        List<RegisterRow> rows = [RegisterRow.Of(new Party { Id = Label, Name = "Label", Kind = PartyKind.Organization })];
        for (int number = 0; number < 10_000; number++)
        {
            Isrc isrc = RequestOf(number).Recording;
            rows.Add(RegisterRow.Of(new Recording { Isrc = isrc, Title = "Song", Vocals = Vocals.No }));
            rows.Add(RegisterRow.Of(isrc, new RightsClaim { Party = Label, Side = Side.Master, Share = Share.Whole }));
            rows.Add(RegisterRow.Of(StatementOf(number, StatementEffect.Grant)));
        }

        foreach (RegisterRow[] batch in rows.Chunk(5000))
        {
            RegisterChanges changes = await register.ApplyAsync(batch);
            if (changes.Count(RowChange.Rejected) > 0 || changes.Count(RowChange.Unchanged) > 0)
            {
                throw new InvalidOperationException($"Expected an empty register. {changes.Rows.First(row => row.Change != RowChange.Added)}");
            }
        }
    }

    private static ConsentStatement StatementOf(int number, StatementEffect effect) => new()
    {
        Id = $"{effect}-{number}", Party = Label, Side = Side.Master, Subject = StatementSubject.Of(RequestOf(number).Recording), Uses = Uses.Identify, Effect = effect,
        Scope = StatementScope.Everything, RecordedAt = TimeProvider.System.GetUtcNow().AddSeconds(-1), Source = StatementSource.Portal,
    };

    private static async Task PublishAsync(ConsentRegister register, SnapshotPublisher publisher, string folder, long revision, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await register.WaitForRevisionAsync(revision, TimeSpan.FromSeconds(1), cancellationToken);
                revision = await PublishAsync(register, publisher, folder);
            }
        }
        catch (OperationCanceledException)
        {
            // The end.
        }
    }

    private static async Task<long> PublishAsync(ConsentRegister register, SnapshotPublisher publisher, string folder)
    {
        await using RegisterState state = await register.OpenStateAsync();
        return (await publisher.PublishAsync(state, Licensee, folder)).Version;
    }

    private static Uri NewAddress()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
    }
}
