using System.Text.Json;

namespace ArtistFirst.Registry;

/// <summary>The file of a register: read whole and checked, written whole or not at all.</summary>
internal sealed class StatusRegisterFile(StatusRegisterOptions options)
{
    /// <summary>Reads the register, or starts one where there is no file.</summary>
    /// <exception cref="StatusRegisterFileException">The file is damaged, or another register's.</exception>
    public async Task<StatusRegisterState> ReadAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(options.StateFile))
        {
            return StatusRegisterState.Empty(options);
        }

        byte[] json = await File.ReadAllBytesAsync(options.StateFile, cancellationToken).ConfigureAwait(false);
        try
        {
            StatusRegisterState? state = JsonSerializer.Deserialize(json, StatusRegisterJson.Default.StatusRegisterState);
            return Checked(state ?? throw Damaged("it is empty", null));
        }
        catch (JsonException e)
        {
            throw Damaged("it is no JSON of the right form", e);
        }
    }

    /// <summary>Writes the register.</summary>
    public Task WriteAsync(StatusRegisterState state, CancellationToken cancellationToken) =>
        DurableFile.WriteAsync(options.StateFile, JsonSerializer.SerializeToUtf8Bytes(state, StatusRegisterJson.Default.StatusRegisterState), cancellationToken);

    private StatusRegisterState Checked(StatusRegisterState state)
    {
        bool isOurs = state.Version == 1 && string.Equals(state.Uri, options.ListUri, StringComparison.Ordinal) && state.Bits == options.Bits && state.Capacity == options.Capacity;
        if (!isOurs)
        {
            throw new StatusRegisterFileException(
                $"The register '{options.StateFile}' should be version 1 for '{options.ListUri}' with {options.Capacity} statuses of {options.Bits} bits, but it is version {state.Version} for '{state.Uri}' "
                + $"with {state.Capacity} of {state.Bits}. Address, bits and capacity cannot be changed: open it as it is, or start another.");
        }

        var indices = new HashSet<int>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (StatusRegisterEntry entry in state.Entries)
        {
            bool isGood = entry is { Id: not null, Index: >= 0 } && entry.Index < state.Capacity && indices.Add(entry.Index) && ids.Add(entry.Id);
            if (!isGood || !Enum.IsDefined(entry!.Status) || (int)entry.Status >> state.Bits != 0)
            {
                throw Damaged($"the entry '{entry?.Id}' has an index or a status that it cannot have, or stands there twice", null);
            }
        }

        return state;
    }

    private StatusRegisterFileException Damaged(string why, Exception? inner) =>
        new($"The register '{options.StateFile}' is damaged: {why}. Restore it from a backup, and enter again what was revoked since.", inner);
}
