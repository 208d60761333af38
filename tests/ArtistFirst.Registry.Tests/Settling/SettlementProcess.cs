using System.Globalization;
using ArtistFirst.Storage;
using ArtistFirst.Tests;

namespace ArtistFirst.Registry.Tests;

/// <summary>Another process that settles, from any store of the ledger and of the register, in a culture of its own.</summary>
internal static class SettlementProcess
{
    public const string Verb = "settle";

    /// <summary>Settles up to a checkpoint, and answers the hash of every file that was written, but for those that have a signature in them.</summary>
    /// <param name="ledger">A file, how to connect, or a folder of tiles.</param>
    /// <param name="register">A file, or how to connect.</param>
    /// <param name="folder">The folder for the settlements.</param>
    /// <param name="verifierKey">Whose checkpoints are believed.</param>
    /// <param name="environment">Time zone, number of processors.</param>
    public static async Task<string> SettleAsync(string ledger, string register, string folder, string verifierKey, IReadOnlyDictionary<string, string?> environment)
    {
        ChildProcessResult result = await ChildProcess.RunAsync(
            "dotnet", [typeof(SettlementProcess).Assembly.Location, Verb, ledger, register, folder, verifierKey], environment: environment).ConfigureAwait(false);
        Assert.True(result.ExitCode == 0, result.Transcript);
        return result.Output;
    }

    /// <summary>The other side.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        CultureInfo strange = new(string.Empty)
        {
            NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "~", PositiveSign = "plus", NumberGroupSizes = [2] },
            DateTimeFormat = { DateSeparator = "!", TimeSeparator = ".", ShortDatePattern = "yy!d!M", FirstDayOfWeek = DayOfWeek.Thursday },
        };
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = Environment.ProcessorCount == 1 ? CultureInfo.InvariantCulture : strange;
        CheckpointVerifier verifier = new(CheckpointKey.Parse(args[4]));
        await using ConsentRegister? database = args[2].EndsWith(".json", StringComparison.Ordinal) ? null : await OpenAsync(args[2]);
        await using RegisterState? state = database is null ? null : await database.OpenStateAsync();
        SettlementInputs inputs = SomeSettlement.Inputs(SomePeriod.Card) with { Shares = state?.ToShareSource() ?? new ShareSource(await RightsRegister.LoadAsync(args[2])) };
        if (Directory.Exists(args[1]))
        {
            UsageTileFolder tiles = new(args[1]);
            await WriteAsync(new Settler(from => tiles.ReadAsync(from, verifier)), inputs, await tiles.ReadCheckpointAsync(verifier), args[3]);
        }
        else
        {
            await using StoredUsageLedger ledger = SomePeriod.Open(args[1]);
            await WriteAsync(new Settler(ledger), inputs, (await ledger.FindCheckpointAsync(verifier))!, args[3]);
        }

        return 0;
    }

    private static async Task WriteAsync(Settler settler, SettlementInputs inputs, SignedCheckpoint checkpoint, string folder)
    {
        string written = (await new SettlementFolder(folder).WriteAsync(await settler.SettleAsync(inputs, checkpoint))).Folder;
        foreach (string file in Directory.GetFiles(written, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            Console.Out.WriteLine($"{Path.GetRelativePath(written, file)} {Sha256Hash.Of(await File.ReadAllBytesAsync(file))}");
        }
    }

    private static Task<ConsentRegister> OpenAsync(string register) => register.StartsWith("Host=", StringComparison.Ordinal)
        ? ConsentRegister.OpenPostgresAsync(register)
        : ConsentRegister.OpenSqliteAsync(register);
}
