using System.Diagnostics;
using System.Globalization;

namespace ArtistFirst.Benchmarks.Stamping;

/// <summary>c2pa-rs in WebAssembly, run by Node.</summary>
internal static class WasmPeer
{
    /// <summary>Signs a file so many times, once more before that count.</summary>
    /// <returns>Nanoseconds of each round.</returns>
    public static async Task<double[]> MeasureAsync(string package, string file, int rounds)
    {
        string script = Path.Combine(AppContext.BaseDirectory, "Stamping", "c2pa-wasm.mjs");
        ProcessStartInfo start = new("node", [script, Path.GetFullPath(package), file, $"{rounds + 1}"]) { UseShellExecute = false, RedirectStandardOutput = true };
        using Process node = Process.Start(start) ?? throw new InvalidOperationException("Node did not start.");
        string output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(static line => 1e6 * double.Parse(line, CultureInfo.InvariantCulture))];
    }
}
