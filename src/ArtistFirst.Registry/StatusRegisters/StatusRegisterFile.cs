using System.Text.Json;

namespace ArtistFirst.Registry;

/// <summary>The file of a register: read whole and checked, written whole or not at all.</summary>
internal sealed class StatusRegisterFile(StatusRegisterOptions options)
{
    /// <summary>Makes sure that a register was started.</summary>
    /// <exception cref="StatusRegisterFileException">There is no file.</exception>
    public void RequireThere()
    {
        if (!File.Exists(options.StateFile))
        {
            throw new StatusRegisterFileException(
                $"Expected the status register '{options.StateFile}', but there is no such file. Check its name, or restore it from a backup. "
                + "Only for an address under which no list was ever published, start a register: 'artistfirst license new-status', or StatusRegister.CreateAsync.");
        }
    }

    /// <summary>Makes sure that a register may be started.</summary>
    /// <exception cref="StatusRegisterFileException">There is one, or a list that one has published.</exception>
    public void RequireNone()
    {
        if (File.Exists(options.StateFile))
        {
            throw new StatusRegisterFileException($"Expected no file yet for a new status register, but '{options.StateFile}' exists. Use it as it is, or choose another name and another address.");
        }

        if (File.Exists(options.ListFile))
        {
            throw new StatusRegisterFileException(
                $"Expected no published list yet of a new status register, but '{options.ListFile}' exists, and an empty list in its place would bring back what it revokes. "
                + "Restore the register that published it, or choose another name and another address.");
        }
    }

    /// <summary>Reads the register.</summary>
    /// <exception cref="StatusRegisterFileException">The file is absent, damaged, or another register's.</exception>
    public async Task<StatusRegisterState> ReadAsync(CancellationToken cancellationToken)
    {
        RequireThere();
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
