using System.Diagnostics;
using System.Globalization;
using ArtistFirst.Tests;

namespace ArtistFirst.Registry.Tests;

/// <summary>Another process that writes statements to a register, and says on its output which are acknowledged.</summary>
internal static class RegisterProcess
{
    public const string Verb = "write-to-register";

    /// <summary>Starts it: so many statements, named with that prefix and a number.</summary>
    public static Process Start(string store, string place, string prefix, int statements) => Process.Start(
        new ProcessStartInfo("dotnet", [typeof(RegisterProcess).Assembly.Location, Verb, store, place, prefix, $"{statements}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    public static Task<ConsentRegister> OpenAsync(string store, string place) =>
        store is "sqlite" ? ConsentRegister.OpenSqliteAsync(place, SomeRegister.Options()) : ConsentRegister.OpenPostgresAsync(place, SomeRegister.Options());

    /// <summary>The other side of <see cref="Start"/>.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        await using ConsentRegister register = await OpenAsync(args[1], args[2]);
        await using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true, NewLine = "\n" };
        await register.ApplyAsync([.. RegisterRow.AllOf(SomeRights.Silent)]);
        for (int i = 1; i <= int.Parse(args[4], CultureInfo.InvariantCulture); i++)
        {
            RegisterChanges changes = await register.ApplyAsync([RegisterRow.Of(SomeRights.Grant($"{args[3]}-{i}", SomeRights.Label, Side.Master))]);
            await output.WriteLineAsync($"{args[3]}-{i}: {changes.Rows[0].Change} {changes.Revision}.");
        }

        return 0;
    }
}
